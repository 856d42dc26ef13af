package io.tieout.graphql.seal;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.seal.Seals.BadEvent;
import io.tieout.application.seal.Seals.Verification;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a verification come from. */
public final class SealWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("LedgerVerification", Verification.class)
                .field("isIntact", verified -> verified.firstBad().isEmpty())
                .field("sealed", verified -> Math.toIntExact(verified.sealed()))
                .field("waiting", verified -> Math.toIntExact(verified.waiting()))
                .field("root", verified -> Fields.orNull(verified.root()))
                .field("firstBad", verified -> verified.firstBad().orElse(null))
                .field("exportPath", _ -> LedgerExportController.PATH)
                .into(wiring);
        Fields.of("BadEvent", BadEvent.class)
                .field("place", bad -> Math.toIntExact(bad.place()))
                .field("stream", bad -> bad.stream().toString())
                .field("version", bad -> Math.toIntExact(bad.version()))
                .field("fault", BadEvent::fault)
                .into(wiring);
    }
}
