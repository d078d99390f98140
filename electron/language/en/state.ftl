### Lectern: commands, what is told of changes, and what goes wrong.
