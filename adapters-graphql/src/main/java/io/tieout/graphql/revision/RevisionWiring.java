package io.tieout.graphql.revision;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.revision.RevisionController.Revised;
import io.tieout.graphql.schema.Fields;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of revisions come from. */
public final class RevisionWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("InvoiceRevision", Revised.class)
                .field("version", revised -> revised.revision().version())
                .field("status", revised -> revised.revision().status())
                .field("changes", Revised::changes)
                .field("total", revised -> revised.revision().totals().total())
                .field("issuedOn", revised -> revised.revision().content().issuedOn())
                .field("dueOn", revised -> revised.revision().content().dueOn())
                .field("makers", revised -> revised.revision().makers())
                .field("signedBy", revised -> Fields.orNull(revised.revision().signedBy()))
                .field("approvedBy", revised -> Fields.orNull(revised.revision().approvedBy()))
                .field("lastProblem", revised -> Fields.orNull(revised.revision().lastProblem()))
                .field("changedAt", revised -> revised.revision().changedAt())
                .into(wiring);
        Payload.wire("ReviseLandedInvoicePayload", "invoice", wiring);
        Stream.of("Submit", "Reject", "Withdraw", "Approve")
                .forEach(verb -> Payload.wire(verb + "InvoiceRevisionPayload", "invoice", wiring));
    }
}
