//! Views: rendered when they changed, and only then.

use super::{lines::subtotal, Engine};
use crate::effect::Effect;
use crate::estimate::Estimate;
use crate::view::{CartLine, CartView, EstimateView, ResumeView, Scope, View};

/// What stands on the page now.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    cart: Option<CartView>,
    resume: Option<ResumeView>,
    estimate: Option<EstimateView>,
    product: Option<EstimateView>,
}

impl Engine {
    pub(super) fn render(&mut self, effects: &mut Vec<Effect>) {
        if !std::mem::take(&mut self.dirty.views) {
            return;
        }
        let cart = self.cart_view();
        if replace(&mut self.shown.cart, &cart) {
            effects.push(Effect::Render(View::Cart(cart)));
        }
        let resume = self.resume_view();
        if replace(&mut self.shown.resume, &resume) {
            effects.push(Effect::Render(View::Resume(resume)));
        }
        let estimate = self.estimate_view(Scope::Cart, self.estimate_cart());
        if replace(&mut self.shown.estimate, &estimate) {
            effects.push(Effect::Render(View::Estimate(estimate)));
        }
        let product = self.estimate_view(Scope::Product, self.estimate_product());
        if replace(&mut self.shown.product, &product) {
            effects.push(Effect::Render(View::Estimate(product)));
        }
    }

    /// Path of the page that a resume link opens.
    pub(super) fn resume_path(&self) -> String {
        let url = self.config.written.resume.as_ref().and_then(|resume| resume.url.as_ref());
        url.unwrap_or(&self.page.path).clone()
    }

    fn cart_view(&self) -> CartView {
        let lines = self.priced_lines();
        let subtotal = subtotal(&lines, self.config.currency);
        let line = |priced: super::lines::PricedLine<'_>| {
            let (key, attributes) = (priced.line.key.clone(), priced.line.attributes.clone());
            let quantity = priced.line.quantity;
            CartLine {
                name: attributes.name.unwrap_or_else(|| key.id.clone()),
                id: key.id,
                variant: key.variant,
                image: attributes.image,
                url: attributes.url,
                quantity,
                was: attributes.price.filter(|was| priced.price.is_some_and(|price| price != *was)),
                price: priced.price,
                total: priced.price.and_then(|price| price.times(quantity).ok()),
            }
        };
        CartView { count: self.cart.count(), lines: lines.into_iter().map(line).collect(), subtotal }
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
        EstimateView { scope, estimate, countries: self.config.countries.clone() }
    }
}

/// Puts `new` into `old`; true when it differs.
fn replace<T: Clone + PartialEq>(old: &mut Option<T>, new: &T) -> bool {
    let differs = old.as_ref() != Some(new);
    if differs {
        *old = Some(new.clone());
    }
    differs
}
