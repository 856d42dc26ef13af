package io.tieout.graphql.account.upkeep;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.account.upkeep.CustomerSyncs.Resolution;
import io.tieout.domain.boundary.SharedField;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of conflicts come from. */
public final class ConflictWiring implements RuntimeWiringConfigurer {

    /** One field, both versions side by side. */
    private record Versions(SharedField field, String ours, String theirs) {

        static List<Versions> of(CustomerSync sync) {
            return sync.accord().disputed().stream()
                    .map(field ->
                            new Versions(
                                    field,
                                    sync.ours().text(field),
                                    sync.accord().theirs().text(field)))
                    .toList();
        }
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ProfileSync", CustomerSync.class)
                .field("state", CustomerSync::state)
                .field("reason", sync -> Fields.orNull(sync.problem()))
                .field("due", sync -> List.copyOf(sync.accord().due()))
                .field("conflict", ConflictWiring::conflict)
                .field("lastResolution", sync -> sync.lastResolution().orElse(null))
                .into(wiring);
        Fields.of("Conflict", CustomerSync.class)
                .field("version", CustomerSync::version)
                .field("since", sync -> sync.disputedSince().orElse(null))
                .field("fields", Versions::of)
                .into(wiring);
        Fields.of("ConflictField", Versions.class)
                .field("field", Versions::field)
                .field("ours", Versions::ours)
                .field("theirs", Versions::theirs)
                .field("rule", versions -> versions.field().row().onDifference())
                .into(wiring);
        Fields.of("ConflictResolution", Resolution.class)
                .field("taken", Resolution::taken)
                .field("reason", Resolution::reason)
                .field("by", Resolution::by)
                .field("at", Resolution::at)
                .into(wiring);
        Payload.wire("ResolveConflictPayload", "account", wiring);
    }

    private static @Nullable CustomerSync conflict(CustomerSync sync) {
        return sync.accord().disputed().isEmpty() ? null : sync;
    }
}
