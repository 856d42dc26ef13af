package io.tieout.application.command;

/**
 * An order to change something. Every command may arrive twice; the second time changes nothing.
 */
public interface Command {}
