//! The bar that welcomes back, and where it leads.

use super::Engine;
use crate::event::PageKind;
use crate::policy::LedgerWhat;
use crate::time::{Duration, Time};
use crate::view::WelcomeView;

/// The bar's name in the ledger.
pub(super) const WELCOME: &str = "welcome";
const AWAY: Duration = Duration::seconds(30 * 60);

/// The page that the shopper was on last, as far as that may be measured. The latest one counts where two tabs have one.
#[derive(Clone, Debug, Default)]
pub(super) struct LastPage {
    /// When it was seen.
    pub(super) at: Option<Time>,
    /// Where it is; `None` for one that should not, or could not, be opened once more.
    pub(super) path: Option<String>,
}

impl Engine {
    /// Shows the bar, once a page, when a cart waits and the shopper was away for long enough.
    pub(super) fn welcome(&mut self) {
        if !std::mem::replace(&mut self.page.welcomed, true) && self.is_back() {
            self.welcome = Some(self.last.clone());
        }
    }

    fn is_back(&self) -> bool {
        let Some(welcome) = &self.config.written.welcome else { return false };
        if matches!(self.page.kind(), PageKind::Cart | PageKind::Checkout | PageKind::Order) {
            return false;
        }
        let Some(edited) = self.cart.lines().iter().map(|line| line.attributes.added).max() else {
            return false;
        };
        let visited = self.visits.marks().last().map_or(edited, |mark| mark.at);
        let seen = edited.max(visited);
        let closed = self.ledger.last(WELCOME, &[LedgerWhat::Closed]);
        self.now.since(seen) >= welcome.after.unwrap_or(AWAY) && closed.is_none_or(|entry| entry.at < seen)
    }

    /// The bar, while it is shown.
    pub(super) fn welcome_view(&self) -> Option<WelcomeView> {
        let last = self.welcome.as_ref()?;
        Some(WelcomeView { cart: self.cart_view().0, url: self.resume_path(), last: last.path.clone() })
    }

    /// Notes where the shopper is. A page with a query may be another one without it, so of such a page only the
    /// address that it names for its product is known.
    pub(super) fn note_place(&mut self) {
        if self.measures() && self.page.counted {
            let page = &self.page;
            let product = page.product.as_ref().and_then(|item| item.url.clone());
            let path = product.or_else(|| (!page.query).then(|| page.path.clone()));
            let path = path.filter(|_| page.kind() != PageKind::Order);
            self.last = LastPage { at: Some(self.now), path };
            self.dirty.memory = true;
        }
    }
}
