//! The one door: an event and its time go in, wishes come out.

#[cfg(feature = "pricing")]
mod account;
mod arrival;
mod ask;
mod cart;
mod checkout;
mod claims;
mod consent;
#[cfg(feature = "insight")]
mod hesitation;
#[cfg(feature = "insight")]
mod insight;
#[cfg(feature = "explain")]
mod inspect;
#[cfg(feature = "insight")]
mod ladder;
#[cfg(feature = "insight")]
mod leaving;
mod lines;
mod moments;
#[cfg(feature = "insight")]
mod offer;
mod page;
mod prompts;
mod quote;
#[cfg(feature = "pricing")]
mod rates;
mod records;
mod remote;
mod render;
mod saved;
mod shopper;
#[cfg(feature = "insight")]
mod survey;
#[cfg(feature = "insight")]
mod trials;
mod welcome;
#[cfg(feature = "explain")]
mod what_if;

use std::rc::Rc;

use crate::attention::{Dwell, ExitIntent, ExitSettings, Visits};
use crate::cart::{link::LinkCart, Cart, LineKey, ReplicaId};
use crate::config::Config;
use crate::effect::Effect;
use crate::estimate::Tariff;
use crate::event::Event;
use crate::journal::{Head, Journal, Keep, VERSION};
use crate::money::Money;
#[cfg(feature = "explain")]
use crate::policy::Decision;
use crate::policy::Ledger;
use crate::time::{Duration, Time};

pub use quote::{quote, Order};
pub use records::Memory;

/// Everything Cartkeep knows of one page, and the rules to decide by.
///
/// ```
/// use std::rc::Rc;
/// use cartkeep_engine::{config::Config, journal::Keep, time::Time, wire::Wire, Engine, Event};
///
/// let (config, problems) = Config::parse(r#"{"currency": "EUR"}"#);
/// assert!(problems.is_empty());
/// let mut engine = Engine::new(Rc::new(config.unwrap()), Keep::All);
/// let (event, _) = Event::from_json(r#"{"e":"started","seed":7,"shopOffset":0,"touch":false,"storage":true}"#);
/// let effects = engine.handle(Time(1_764_000_000_000), event.unwrap());
/// assert!(!effects.is_empty());
/// ```
#[derive(Debug)]
pub struct Engine {
    config: Rc<Config>,
    journal: Journal,
    now: Time,
    /// What the device and its storage are like.
    device: Device,
    page: page::Page,
    cart: Cart,
    /// True when the shop has said its whole cart, and all of it was taken.
    whole: bool,
    /// What pages last said of lines; sorted by line.
    claims: Vec<(LineKey, claims::Claims)>,
    /// When the first of what is shown of them stops being true.
    claims_end: Option<Time>,
    /// Changes of the cart seen a moment ago, to tell a second report from a second change.
    recent: Vec<cart::Recent>,
    /// What other devices have changed, and the shop's cart not yet.
    behind: remote::ShopBehind,
    /// What every source has said of consent, and what comes of it.
    said: consent::Said,
    consent: consent::Consent,
    /// When everything measured was last forgotten, here or in another tab.
    forgot: Option<Time>,
    dwell: Dwell,
    exit: ExitIntent,
    #[cfg(feature = "insight")]
    senses: hesitation::Senses,
    visits: Visits,
    ledger: Ledger,
    moments: moments::Moments,
    #[cfg(feature = "insight")]
    leaving: leaving::Leaving,
    #[cfg(feature = "explain")]
    decisions: Vec<Decision>,
    /// The visitor's id in experiments, once there was need of one.
    visitor: Option<String>,
    #[cfg(feature = "insight")]
    trials: trials::TrialState,
    /// The page that the shopper was on last.
    last: welcome::LastPage,
    /// The last page before this one, while the bar that welcomes back is shown.
    welcome: Option<welcome::LastPage>,
    /// The prompt that is open.
    open: Option<String>,
    /// The prompt whose code was asked for.
    #[cfg(feature = "insight")]
    offer: offer::Asked,
    /// The prompt whose question was answered since it was shown.
    #[cfg(feature = "insight")]
    answered: Option<String>,
    chat: bool,
    place: records::ChosenPlace,
    method: Option<String>,
    /// What the shop last said that it takes off the whole cart, as long as the cart stays as it is.
    discount: Option<Money>,
    shopper: shopper::KnownShopper,
    #[cfg(feature = "pricing")]
    rates: rates::LiveRates,
    arrival: Option<LinkCart>,
    /// True while the shop was asked to put the arriving cart in, and has not answered.
    asked: bool,
    /// What was last said about listening to attention.
    measuring: bool,
    dirty: Dirty,
}

/// What the device is like, from `started`.
#[derive(Clone, Debug)]
struct Device {
    seed: i64,
    replica: ReplicaId,
    /// Minutes that the shop's clocks are ahead of UTC.
    shop_offset: i32,
    /// The country that the shop's page named, until the shopper chooses on this page.
    shop_hint: Option<String>,
    /// The country that the device suggests.
    country_hint: Option<String>,
    touch: bool,
    /// True when records can be stored.
    storage: bool,
    /// True when every stored ledger could be read.
    ledger_readable: bool,
    /// Keys of records that could not be read; they are left as they are.
    unreadable: Vec<String>,
}

/// What must be stored or shown anew at the end of an event.
#[derive(Clone, Copy, Debug, Default)]
struct Dirty {
    cart: bool,
    memory: bool,
    views: bool,
}

const IDLE_AFTER: Duration = Duration::seconds(30);
const SESSION_GAP: Duration = Duration::seconds(30 * 60);
const EXIT_AFTER: Duration = Duration::seconds(5);
const EXIT_WAIT: Duration = Duration(150);

impl Engine {
    /// An engine that knows its rules and nothing else yet; its first event is `started`.
    #[must_use]
    pub fn new(config: Rc<Config>, keep: Keep) -> Self {
        let attention = config.written.attention.as_ref();
        let idle_after = attention.and_then(|attention| attention.idle_after).unwrap_or(IDLE_AFTER);
        let exit = config.written.exit.as_ref();
        let settings = ExitSettings {
            after: exit.and_then(|exit| exit.after).unwrap_or(EXIT_AFTER),
            wait: exit.and_then(|exit| exit.wait).unwrap_or(EXIT_WAIT),
            #[cfg(feature = "insight")]
            threshold: exit.and_then(|exit| exit.threshold).unwrap_or(crate::attention::THRESHOLD),
        };
        let said = consent::Said::assumed(&config);
        Self {
            consent: said.together(),
            said,
            forgot: None,
            config,
            journal: Journal::new(keep),
            now: Time(0),
            device: Device {
                seed: 0,
                replica: ReplicaId(0),
                shop_offset: 0,
                shop_hint: None,
                country_hint: None,
                touch: false,
                storage: false,
                ledger_readable: false,
                unreadable: Vec::new(),
            },
            page: page::Page::default(),
            cart: Cart::new(ReplicaId(0)),
            whole: false,
            claims: Vec::new(),
            claims_end: None,
            recent: Vec::new(),
            behind: remote::ShopBehind::default(),
            dwell: Dwell::new(idle_after),
            exit: ExitIntent::new(settings),
            #[cfg(feature = "insight")]
            senses: hesitation::Senses::default(),
            visits: Visits::default(),
            ledger: Ledger::default(),
            moments: moments::Moments::default(),
            #[cfg(feature = "insight")]
            leaving: leaving::Leaving::default(),
            #[cfg(feature = "explain")]
            decisions: Vec::new(),
            visitor: None,
            #[cfg(feature = "insight")]
            trials: trials::TrialState::default(),
            last: welcome::LastPage::default(),
            welcome: None,
            open: None,
            #[cfg(feature = "insight")]
            offer: offer::Asked::default(),
            #[cfg(feature = "insight")]
            answered: None,
            chat: false,
            place: records::ChosenPlace::default(),
            method: None,
            discount: None,
            shopper: shopper::KnownShopper::default(),
            #[cfg(feature = "pricing")]
            rates: rates::LiveRates::default(),
            arrival: None,
            asked: false,
            measuring: false,
            dirty: Dirty::default(),
        }
    }

    /// Takes note of `event`, which happened at `at`, and says what should be done about it.
    /// Never blocks, never fails: what makes no sense changes nothing.
    pub fn handle(&mut self, at: Time, event: Event) -> Vec<Effect> {
        self.now = at;
        if let Event::Started(started) = &event {
            self.journal.head(&Head {
                version: VERSION,
                engine: env!("CARGO_PKG_VERSION").into(),
                config: self.config.hash,
                seed: started.seed,
            });
        }
        self.journal.event(at, &event);
        let mut effects = Vec::new();
        #[cfg(feature = "insight")]
        let quantities = self.sense(&event);
        self.take_note(&event, &mut effects);
        #[cfg(feature = "insight")]
        self.sense_after(&event, &quantities);
        if self.open.is_some() {
            self.withdraw(&mut effects);
        }
        self.pass_time(&mut effects);
        self.store(&mut effects);
        #[cfg(feature = "pricing")]
        self.ask_rates(&mut effects);
        self.render(&mut effects);
        self.wake(&mut effects);
        let measures = self.measures();
        if std::mem::replace(&mut self.measuring, measures) != measures {
            effects.push(Effect::Measure(measures));
        }
        #[cfg(feature = "insight")]
        self.watch_hesitation(&mut effects);
        effects
    }

    fn take_note(&mut self, event: &Event, effects: &mut Vec<Effect>) {
        match event {
            Event::Started(started) => self.started(started, effects),
            Event::PageShown(page) => {
                self.page_shown(page);
                #[cfg(feature = "insight")]
                self.in_sight(page.restored, effects);
            }
            Event::PageHidden(_) | Event::PageFrozen(_) => self.page_hidden(),
            Event::Routed(page) => self.routed(page, effects),
            Event::Focused(_) => {
                self.exit.stayed();
                self.dwell.focus(self.now, true);
            }
            Event::Blurred(_) => self.dwell.focus(self.now, false),
            Event::InputSeen(input) => {
                self.dwell.input_before(self.now, Duration(input.ago.unwrap_or(0).into()));
            }
            Event::ClockJumped(jump) => self.dwell.jumped(self.now, jump.by),
            Event::PointerLeft(pointer) => self.pointer_left(pointer, effects),
            Event::KeyboardLeft(_) => self.keyboard_left(effects),
            Event::PointerEntered(_) => self.exit.stayed(),
            Event::Scrolled(scroll) => self.scrolled(scroll, effects),
            Event::AreaInView(area) => self.dwell.area(self.now, &area.area, area.visible),
            #[cfg(feature = "insight")]
            Event::HesitationSeen(_) => self.dwell.input(self.now),
            Event::ProductViewed(viewed) => self.product_viewed(&viewed.item),
            Event::CartObserved(cart) => self.cart_observed(cart, effects),
            Event::LineAdded(line) => self.line_added(line, effects),
            Event::LineRemoved(line) => self.line_removed(line, effects),
            Event::QuantitySet(line) => self.quantity_set(line, effects),
            Event::LineSaved(line) => self.edit_saved(line, &Cart::save_for_later, effects),
            Event::SavedMoved(line) => self.edit_saved(line, &Cart::move_to_cart, effects),
            Event::SavedSet(line) => {
                let set = |cart: &mut Cart, at, key: &LineKey| cart.set_saved(at, key, line.quantity);
                self.edit_saved(&line.item, &set, effects);
            }
            #[cfg(feature = "pricing")]
            Event::AccountKnown(account) => self.account_known(account, effects),
            Event::CartCleared(_) => self.cart_cleared(),
            Event::DestinationSet(place) => self.destination_set(place),
            Event::MethodChosen(method) => self.method_chosen(&method.id),
            Event::CheckoutStep(step) => self.checkout_step(step),
            Event::FieldError(_) => self.field_error(effects),
            Event::PaymentFailed(_) => self.payment_failed(effects),
            #[cfg_attr(
                not(feature = "pricing"),
                expect(unused_variables, reason = "its code is of a discount")
            )]
            Event::CouponTried(coupon) => {
                self.dwell.input(self.now);
                #[cfg(feature = "pricing")]
                self.coupon_tried(coupon);
            }
            #[cfg(feature = "pricing")]
            Event::ShopperKnown(known) => self.shopper_known(known),
            #[cfg(feature = "pricing")]
            Event::RatesReceived(answer) => self.rates_received(answer),
            Event::OrderPlaced(order) => self.order_placed(order, effects),
            Event::ConsentChanged(consent) => self.consent_changed(consent),
            Event::PromptClaimed(claim) => self.prompt_claimed(claim, effects),
            Event::PromptShown(prompt) => self.prompt_shown(&prompt.id),
            Event::PromptVetoed(prompt) => self.prompt_vetoed(&prompt.id, effects),
            Event::PromptClosed(prompt) => self.prompt_closed(prompt, effects),
            Event::PromptAccepted(prompt) => self.prompt_accepted(&prompt.id, effects),
            #[cfg(feature = "insight")]
            Event::PromptAnswered(answer) => self.prompt_answered(answer),
            #[cfg(feature = "insight")]
            Event::Told(told) => self.told(told),
            #[cfg(feature = "insight")]
            Event::OfferReceived(answer) => self.offer_received(answer, effects),
            Event::TimerFired(_) => self.moments.woken(),
            Event::RecordChanged(record) => self.record_changed(record, effects),
            Event::RecordsFound(found) => self.records_found(found, effects),
            Event::ReplicaReceived(replica) => self.replica_received(replica, effects),
            Event::ChatAvailable(chat) => self.chat = chat.available,
            Event::LinkOpened(link) => self.link_opened(&link.code, effects),
            Event::Restored(restored) => self.restored(restored, effects),
            Event::RestoreAnswered(answer) => self.restore_answered(&answer.lines, effects),
        }
    }

    /// True when visits and engaged time may be counted; without it nothing but the cart needs
    /// to be listened to.
    #[must_use]
    pub fn measures(&self) -> bool {
        self.consent.to(consent::Consent::MEASURE)
    }

    /// The journal so far, as newline-delimited JSON.
    #[must_use]
    pub fn journal(&self) -> &str {
        self.journal.text()
    }

    /// Moves what the journal holds to the end of `out`.
    pub fn drain_journal(&mut self, out: &mut String) {
        self.journal.drain(out);
    }

    fn tariff(&self) -> &Tariff {
        &self.config.tariff
    }

    fn session_gap(&self) -> Duration {
        let attention = self.config.written.attention.as_ref();
        attention.and_then(|attention| attention.session_gap).unwrap_or(SESSION_GAP)
    }

    /// Where this visit began. What the ledger tells of it counts, too: it is kept where visits find no room.
    fn session_start(&self) -> Time {
        let gap = self.session_gap();
        let mut start = self.visits.session_start(self.now, gap);
        for entry in self.ledger.entries().iter().rev() {
            if entry.at < start && start.since(entry.at) < gap {
                start = self.visits.session_start(entry.at, gap);
            }
        }
        start
    }
}
