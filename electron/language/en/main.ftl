### Lectern: what the system draws: menu bar, menus and dialogs.
