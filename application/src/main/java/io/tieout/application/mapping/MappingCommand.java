package io.tieout.application.mapping;

import io.tieout.application.command.Command;
import io.tieout.domain.mapping.MappedWord.Kind;

/** What people can order of mappings, always in the company that is connected now. */
public sealed interface MappingCommand extends Command {

    Kind kind();

    String word();

    /** Says what the word means; somebody else must confirm it. */
    record ProposeMapping(Kind kind, String word, String recordId) implements MappingCommand {}

    /** Agrees to what is proposed; {@code recordId} is what the confirmer saw. */
    record ConfirmMapping(Kind kind, String word, String recordId) implements MappingCommand {}

    /** Takes the proposal off the table. */
    record DeclineMapping(Kind kind, String word, String reason) implements MappingCommand {}
}
