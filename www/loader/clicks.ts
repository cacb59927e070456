import type { Item, ProductKind } from "../widget/types.ts";

/** Collects what is put into the cart by `data-cartkeep-add` buttons before the widget can hear them. */
export function collectClicks(clicked: () => void): { items: Item[]; stop: () => void } {
  const items: Item[] = [];
  const listen = ({ target }: Event) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-cartkeep-add]");
    if (button) {
      items.push(read(button.dataset));
      clicked();
    }
  };
  document.addEventListener("click", listen, true);
  return { items, stop: () => document.removeEventListener("click", listen, true) };
}

function read(data: DOMStringMap): Item {
  return {
    id: data.cartkeepAdd ?? "",
    variant: data.cartkeepVariant,
    name: data.cartkeepName,
    price: data.cartkeepPrice,
    weight: whole(data.cartkeepWeight),
    kind: data.cartkeepKind as ProductKind | undefined,
    image: data.cartkeepImage,
    url: data.cartkeepUrl,
    quantity: whole(data.cartkeepQuantity),
  };
}

function whole(text: string | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}
