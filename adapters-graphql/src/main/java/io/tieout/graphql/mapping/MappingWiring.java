package io.tieout.graphql.mapping;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.mapping.MappedLists;
import io.tieout.application.mapping.Mappings.Proposal;
import io.tieout.application.mapping.Mappings.WordView;
import io.tieout.domain.boundary.OwnedField;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of mappings come from. */
public final class MappingWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Mapping", WordView.class)
                .field("kind", WordView::kind)
                .field("word", WordView::word)
                .field("state", WordView::state)
                .field("meaning", mapping -> mapping.meaning().orElse(null))
                .field("proposal", mapping -> mapping.proposed().orElse(null))
                .field("creating", mapping -> Fields.orNull(mapping.creating()))
                .field("problem", mapping -> Fields.orNull(mapping.problem()))
                .field("changedBy", mapping -> Fields.orNull(mapping.changedBy()))
                .field("changedAt", mapping -> mapping.changedAt().orElse(null))
                .field("fields", mapping -> MappedLists.fields(mapping.kind()))
                .into(wiring);
        Fields.of("BoundaryField", OwnedField.class)
                .field("record", field -> field.record().words())
                .field("field", OwnedField::field)
                .field("owner", OwnedField::owner)
                .field("direction", OwnedField::flow)
                .field("changedIn", OwnedField::changedIn)
                .field("onDifference", OwnedField::onDifference)
                .into(wiring);
        Fields.of("MappingProposal", Proposal.class)
                .field("recordId", Proposal::recordId)
                .field("recordName", Proposal::recordName)
                .field("by", Proposal::by)
                .into(wiring);
        Payload.wire("PushProductPayload", "controlledAct", wiring);
        Payload.wire("PushClassPayload", "controlledAct", wiring);
        Payload.wire("PushDepartmentPayload", "controlledAct", wiring);
        Stream.of("Propose", "Confirm", "Decline")
                .forEach(verb -> Payload.wire(verb + "MappingPayload", "mapping", wiring));
    }
}
