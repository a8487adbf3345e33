// Replaced by the offline worker.
