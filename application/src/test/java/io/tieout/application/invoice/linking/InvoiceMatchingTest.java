package io.tieout.application.invoice.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.linking.InvoiceLinkProposal.Answer;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.linking.Bill;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoiceMatchingTest implements WaitingInvoices {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final AccountId OTHER = new AccountId(new UUID(0, 99));

    private final List<Waiting> invoices = new ArrayList<>();
    private final List<ObservedView> documents = new ArrayList<>();
    private final InvoiceMatching matching = new InvoiceMatching(this);

    @Test
    void theOneDocumentThatSaysTheSameIsChosen() {
        waits(Examples.ACME, "INV-1", "100.00");
        stands(Examples.ACME, "900", "INV-1", "100.00");
        stands(Examples.ACME, "901", "INV-7", "100.00");

        InvoiceLinkProposal proposal = proposals().getFirst();

        assertThat(proposal.answer()).isEqualTo(Answer.EXACT);
        assertThat(proposal.chosen())
                .hasValueSatisfying(chosen ->
                        assertThat(chosen.document().document().externalId()).isEqualTo("900"));
        assertThat(proposal.candidates()).hasSize(2);
    }

    @Test
    void aDocumentThatTwoInvoicesClaimIsForAPerson() {
        waits(Examples.ACME, "INV-1", "100.00");
        waits(Examples.ACME, "INV-1", "100.00");
        stands(Examples.ACME, "900", "INV-1", "100.00");

        assertThat(proposals())
                .extracting(InvoiceLinkProposal::answer)
                .containsOnly(Answer.NEEDS_A_PERSON);
    }

    @Test
    void twoDocumentsThatSayTheSameAreForAPerson() {
        waits(Examples.ACME, "INV-1", "100.00");
        stands(Examples.ACME, "900", "INV-1", "100.00");
        stands(Examples.ACME, "901", "INV-1", "100.00");

        assertThat(proposals().getFirst().answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @Test
    void aDocumentOfAnotherAccountIsNoCandidate() {
        waits(Examples.ACME, "INV-1", "100.00");
        stands(OTHER, "900", "INV-1", "100.00");

        assertThat(proposals().getFirst().answer()).isEqualTo(Answer.NO_DOCUMENT);
    }

    private List<InvoiceLinkProposal> proposals() {
        return matching.proposals(Viewer.system(World.TENANT));
    }

    private void waits(AccountId account, String number, String total) {
        invoices.add(
                new Waiting(
                        new InvoiceId(new UUID(3, invoices.size())),
                        account,
                        new Bill(number, DAY, DAY.plusDays(30), Examples.usd(total))));
    }

    private void stands(AccountId account, String id, String number, String total) {
        var document = new DocumentLink(Examples.CONNECTION, id);
        documents.add(
                new ObservedView(
                        ObservedId.of(ObservedKind.INVOICE, document),
                        0,
                        document,
                        new ObservedPicture(
                                ObservedKind.INVOICE,
                                account,
                                "58",
                                number,
                                DAY,
                                DAY.plusDays(30),
                                Examples.usd(total),
                                Examples.usd(total)),
                        State.OPEN,
                        NOON,
                        NOON));
    }

    @Override
    public List<Waiting> invoices(Viewer viewer, int most) {
        return invoices;
    }

    @Override
    public List<ObservedView> documents(Viewer viewer, int most) {
        return documents;
    }
}
