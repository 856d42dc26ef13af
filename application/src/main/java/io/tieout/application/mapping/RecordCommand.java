package io.tieout.application.mapping;

import io.tieout.application.command.Command;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;

/** What comes of records that were ordered in the accounting system. */
public sealed interface RecordCommand extends Command {

    MappedWord word();

    record RecordRecordCreated(MappedWord word, Target target) implements RecordCommand {}

    /** {@code instead} is a record that bears the name already; none for none. */
    record RecordRecordNotCreated(MappedWord word, String reason, Target instead)
            implements RecordCommand {}
}
