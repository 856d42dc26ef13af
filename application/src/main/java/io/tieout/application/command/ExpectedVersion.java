package io.tieout.application.command;

/** The version of the aggregate that the sender looked at. */
public sealed interface ExpectedVersion {

    /** The sender does not care. */
    record Any() implements ExpectedVersion {}

    /** The sender decided on exactly this version; any other is refused. */
    record Exactly(long version) implements ExpectedVersion {}
}
