// Offline copies exist only in the published app.
