### Lectern: importing and its report.
