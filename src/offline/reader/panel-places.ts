/** The places of the page on reading offline that its script fills. */
export interface PanelPlaces {
  readonly say: (text: string) => void;
  readonly offer: (...buttons: readonly HTMLButtonElement[]) => void;
  readonly progress: HTMLProgressElement;
  /** Address of the site's root, with a slash at the end. */
  readonly scope: string;
}

/** Undefined in a copy on a disk, where everything is saved already and nothing else can be. */
export function findPanel(): PanelPlaces | undefined {
  const section = document.querySelector<HTMLElement>('[data-save]');
  const status = document.querySelector<HTMLElement>('#save-status');
  const actions = document.querySelector<HTMLElement>('#save-actions');
  const progress = document.querySelector<HTMLProgressElement>('#save-progress');
  if (section === null || status === null || actions === null || progress === null) return undefined;
  if (!/^https?:$/.test(location.protocol)) {
    section.hidden = true;
    return undefined;
  }
  const base = import.meta.env?.BASE_URL?.replace(/\/?$/, '/') ?? '/';
  return {
    say: (text) => {
      status.textContent = text;
    },
    offer: (...buttons) => actions.replaceChildren(...buttons),
    progress,
    scope: location.origin + base,
  };
}
