### What there is to set

settings = Settings
settings-about = Changes are made at once, and kept with this library.
settings-find = Find a setting
settings-found = { $count ->
    [0] No setting has these words.
    [one] 1 group of settings fits
   *[other] { $count } groups of settings fit
}
settings-appearance = Appearance
settings-text = Text settings…
settings-sidebar = Sidebar
# What stands beside the lists, sections and tags of the sidebar.
settings-counts = Beside lists, sections and tags
settings-counts-count = How many articles there are
settings-counts-dot = A dot where there are some
settings-counts-none = Nothing
settings-keys = Keys
settings-all-keys = All keys…
settings-highlights = Highlights
settings-import = Import
settings-export = Export
settings-no-text = Open an article to set how its text looks.
