"""Words, stems, dates as written, quotations: what reading needs below the slots."""
