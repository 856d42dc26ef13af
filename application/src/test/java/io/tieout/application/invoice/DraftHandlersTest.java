package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.OTHER_INVOICE;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.voidIsAllowed;
import static io.tieout.application.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNumberTaken;
import io.tieout.domain.invoice.InvoiceRejection.NeedsSecondPerson;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftHandlersTest {

    private static final ExpectedVersion STALE = new ExpectedVersion.Exactly(41);

    @Test
    void anInvoiceIsDraftedRevisedSubmittedAndSentBack() {
        World world = aWorldWithAccounts();
        var first = content("INV-1", "90.00");
        var second = content("INV-1", "100.00");

        world.send(new DraftInvoice(INVOICE, first), ann());
        world.send(new ReviseInvoice(INVOICE, second, ANY), ann());
        world.send(new SubmitInvoice(INVOICE, ANY), ann());
        world.send(new RejectInvoice(INVOICE, "wrong rate", ANY), ben());

        assertThat(world.events(INVOICE.value()))
                .containsExactly(
                        new InvoiceDrafted(INVOICE, first, Totals.of(first), ann().actor()),
                        new InvoiceRevised(INVOICE, second, Totals.of(second), ann().actor()),
                        new InvoiceSubmitted(INVOICE, ann().actor()),
                        new InvoiceSentBack(INVOICE, ben().actor(), "wrong rate"));
    }

    @Test
    void aLandedInvoiceIsVoidedByAskingTheAccountingSystem() {
        World world = aWorldWithAPushedInvoice();

        voidIsAllowed(world, "sent twice");

        assertThat(world.events(INVOICE.value()).getLast())
                .isEqualTo(
                        new InvoiceVoidRequested(
                                INVOICE,
                                ben().actor(),
                                "sent twice",
                                new DocumentLink(CONNECTION, "130"),
                                "0"));
    }

    @Test
    void anInvoiceNeedsAnAccount() {
        World world = aConnectedWorld();

        refused(
                world,
                () -> world.send(new DraftInvoice(INVOICE, content("INV-1", "1.00")), ann()),
                new AccountNotFound(ACME));
    }

    @Test
    void anInvoiceIsInItsAccountsCurrency() {
        World world = aWorldWithASubmittedInvoice();
        var euros = content("INV-2", Money.of("1.00", new Currency("EUR")));

        refused(
                world,
                () -> world.send(new DraftInvoice(OTHER_INVOICE, euros), ann()),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void aNumberBelongsToOneInvoice() {
        World world = aWorldWithASubmittedInvoice();
        world.send(new DraftInvoice(OTHER_INVOICE, content("INV-2", "1.00")), ann());

        refused(
                world,
                () ->
                        world.send(
                                new ReviseInvoice(OTHER_INVOICE, content("INV-1", "1.00"), ANY),
                                ann()),
                new InvoiceNumberTaken("INV-1"));
        refused(
                world,
                () ->
                        world.send(
                                new DraftInvoice(
                                        new InvoiceId(new UUID(0, 9)), content("INV-1", "1.00")),
                                ann()),
                new InvoiceNumberTaken("INV-1"));
    }

    @Test
    void nobodyVoidsALandedInvoiceAlone() {
        World world = aWorldWithAPushedInvoice();

        refused(
                world,
                () -> world.send(new VoidInvoice(INVOICE, "sent twice", ANY), ben()),
                new NeedsSecondPerson("void", "pushed"));
    }

    @Test
    void whatWasNeverDraftedIsNotFound() {
        World world = aWorldWithAccounts();
        List<Command> orders =
                List.of(
                        new ReviseInvoice(INVOICE, content("INV-1", "1.00"), ANY),
                        new SubmitInvoice(INVOICE, ANY),
                        new RejectInvoice(INVOICE, "no", ANY),
                        new VoidInvoice(INVOICE, "no", ANY));

        for (Command order : orders) {
            refused(world, () -> world.send(order, ann()), new InvoiceNotFound(INVOICE));
        }
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgain() {
        World world = aWorldWithAccounts();
        world.send(new DraftInvoice(INVOICE, content("INV-1", "1.00")), ann());
        List<Command> onDraft =
                List.of(
                        new ReviseInvoice(INVOICE, content("INV-1", "2.00"), STALE),
                        new SubmitInvoice(INVOICE, STALE),
                        new VoidInvoice(INVOICE, "no", STALE));

        for (Command order : onDraft) {
            refused(world, () -> world.send(order, ann()), new StaleVersion(41, 0));
        }
        world.send(new SubmitInvoice(INVOICE, ANY), ann());
        refused(
                world,
                () -> world.send(new RejectInvoice(INVOICE, "no", STALE), ben()),
                new StaleVersion(41, 1));
    }
}
