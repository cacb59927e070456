//! Views: rendered after every event that may have changed them. The edge draws only what differs.

use super::{claims::earlier, lines::subtotal, lines::PricedLine, Engine};
use crate::effect::{Effect, Place};
use crate::estimate::Estimate;
use crate::time::Time;
use crate::view::{CartLine, CartView, EstimateView, ResumeView, Scope, View};

impl Engine {
    pub(super) fn render(&mut self, effects: &mut Vec<Effect>) {
        if !std::mem::take(&mut self.dirty.views) {
            return;
        }
        let (cart, claims_end) = self.cart_view();
        self.claims_end = claims_end;
        if cart.count == 0 && self.welcome.take().is_some() {
            effects.push(Effect::Remove(Place::Welcome));
        }
        effects.extend(self.welcome_view().map(|view| Effect::Render(View::Welcome(view))));
        effects.push(Effect::Render(View::Cart(cart)));
        effects.push(Effect::Render(View::Resume(self.resume_view())));
        for (scope, estimate) in
            [(Scope::Cart, self.estimate_cart()), (Scope::Product, self.estimate_product())]
        {
            effects.push(Effect::Render(View::Estimate(self.estimate_view(scope, estimate))));
        }
    }

    /// Path of the page that a resume link opens.
    pub(super) fn resume_path(&self) -> String {
        let url = self.config.written.resume.as_ref().and_then(|resume| resume.url.as_ref());
        url.unwrap_or(&self.page.path).clone()
    }

    /// The mini cart, and when the first of what it says stops being true.
    pub(super) fn cart_view(&self) -> (CartView, Option<Time>) {
        let priced = self.priced_lines();
        let mut end = None;
        let view = CartView {
            lines: self.cart_lines(&priced, &mut end),
            count: self.cart.count(),
            subtotal: subtotal(&priced, self.config.currency),
            saved: self.cart_lines(&self.saved_lines(), &mut end),
        };
        (view, end)
    }

    /// Lines with all that is true of them now; `end` becomes earlier, if the first of that ends before.
    fn cart_lines(&self, priced: &[PricedLine<'_>], end: &mut Option<Time>) -> Vec<CartLine> {
        let mut lines = Vec::with_capacity(priced.len());
        for priced in priced {
            let (key, attributes, quantity) = (priced.line.key, priced.line.attributes, priced.line.quantity);
            let claims = self.claims(key).copied().unwrap_or_default();
            let shown = claims.shown(priced.price, self.config.was, self.now);
            *end = earlier(*end, shown.end);
            lines.push(CartLine {
                name: attributes.name.as_ref().unwrap_or(&key.id).clone(),
                id: key.id.clone(),
                variant: key.variant.clone(),
                image: attributes.image.clone(),
                url: attributes.url.clone(),
                quantity,
                was: attributes.price.filter(|was| priced.price.is_some_and(|price| price != *was)),
                list: shown.list,
                low30: shown.low30,
                held_until: shown.held_until,
                left: shown.left,
                price: priced.price,
                total: priced.price.and_then(|price| price.times(quantity).ok()),
            });
        }
        lines
    }

    fn resume_view(&self) -> ResumeView {
        ResumeView {
            fragment: self.link_code().map(|code| ["cartkeep=", &code].concat()),
            url: self.resume_path(),
            count: self.cart.count(),
            kept: self.device.storage,
        }
    }

    fn estimate_view(&self, scope: Scope, estimate: Option<Estimate>) -> EstimateView {
        EstimateView { scope, estimate }
    }
}
