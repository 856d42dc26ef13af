package io.tieout.application.reference;

import io.tieout.application.command.Command;

/** What people can order of the copy of the accounting system's lists. */
public sealed interface ReferenceCommand extends Command {

    /** Read the company's settings and all its lists anew, now. */
    record RefreshAccountingLists() implements ReferenceCommand {}
}
