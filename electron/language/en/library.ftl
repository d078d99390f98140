### Lectern: the window, the sidebar, the list, sections and tags.
