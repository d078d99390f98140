### Lectern: highlights, their notes, and exporting them.
