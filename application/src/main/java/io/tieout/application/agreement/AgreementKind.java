package io.tieout.application.agreement;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.agreement.Agreement;
import io.tieout.domain.agreement.AgreementEvent;

/** How agreements are stored and grown. */
public final class AgreementKind {

    public static final AggregateKind<Agreement, AgreementEvent> AGREEMENT =
            new AggregateKind<>(
                    "agreement",
                    Agreement.class,
                    AgreementEvent.class,
                    Agreement.unborn(),
                    Agreement::after);

    private AgreementKind() {}
}
