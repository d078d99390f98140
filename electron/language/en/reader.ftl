### Lectern: the reader.
