package io.tieout.graphql.mapping;

import io.tieout.application.mapping.MappingCommand.ConfirmMapping;
import io.tieout.application.mapping.MappingCommand.DeclineMapping;
import io.tieout.application.mapping.MappingCommand.ProposeMapping;
import io.tieout.domain.mapping.MappedWord.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a mutation of a mapping says; the schema demands what each of them needs. */
record MappingInput(Kind kind, String word, @Nullable String recordId, @Nullable String reason) {

    ProposeMapping propose() {
        return new ProposeMapping(kind, word, Objects.requireNonNull(recordId));
    }

    ConfirmMapping confirm() {
        return new ConfirmMapping(kind, word, Objects.requireNonNull(recordId));
    }

    DeclineMapping decline() {
        return new DeclineMapping(kind, word, Objects.requireNonNull(reason));
    }
}
