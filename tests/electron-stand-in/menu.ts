/** An item as it was described. As in Electron those of a menu in it are items of a menu. */
interface Item {
  id?: string;
  label: string;
  enabled: boolean;
  checked: boolean;
  type?: string;
  click?: () => void;
  role?: string;
  submenu?: NativeMenu;
}
type Template = (Partial<Omit<Item, 'submenu'>> & { submenu?: Template })[];

/** A menu that nobody sees: what stands in it can be looked at and clicked. */
export class NativeMenu {
  private static application: NativeMenu | null = null;
  readonly items: Item[];

  private constructor(template: Template) {
    this.items = template.map(({ submenu, click, ...more }) => {
      const item: Item = {
        ...{ label: '', enabled: true, checked: false },
        ...more,
        ...(submenu ? { submenu: new NativeMenu(submenu) } : {}),
        // As Electron does, before the app hears of it.
        click: () => {
          if (item.type === 'checkbox' || item.type === 'radio') item.checked = !item.checked;
          click?.();
        },
      };
      return item;
    });
  }
  static buildFromTemplate = (template: Template): NativeMenu => new NativeMenu(template);
  static setApplicationMenu = (menu: NativeMenu): void => {
    NativeMenu.application = menu;
  };
  static getApplicationMenu = (): NativeMenu | null => NativeMenu.application;

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  /** A headless window has no place for it: a test replaces this, as with the real one, to see what is in it. */
  popup(): void {
    // Nobody chooses anything.
  }
}
