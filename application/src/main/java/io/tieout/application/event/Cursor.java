package io.tieout.application.event;

/**
 * A place in the feed of all stored events: opaque text for clients, (epoch, transaction, position)
 * inside. Resuming after it shows every later event exactly once.
 */
public record Cursor(String text) {}
