// The door of supervision's screens.
export {};
