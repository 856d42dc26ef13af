package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.CONNECTION;
import static io.tieout.domain.invoice.InvoiceExamples.CUSTOMER;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanHashTest {

    private static final InvoiceDocument DOCUMENT = plan().document();
    private static final InvoiceDocument.Line LINE = DOCUMENT.lines().getFirst();

    @Test
    void theCanonicalTextNeverChanges() {
        assertThat(CanonicalText.of(DOCUMENT))
                .isEqualTo(
                        """
                        invoice-document 1
                        connection=36:00000000-0000-0000-0000-00000000000c
                        customer=2:58
                        number=5:INV-1
                        issuedOn=10:2026-03-01
                        dueOn=10:2026-03-31
                        discount=8:0.00 USD
                        total=10:100.00 USD
                        memo=9:thank you
                        lines=1:1
                        description=19:Consulting in March
                        itemId=1:7
                        itemName=5:Hours
                        quantity=1:4
                        unitPrice=9:25.00 USD
                        amount=10:100.00 USD
                        servicePeriod=22:2026-03-01..2026-03-31
                        taxCode=3:NON
                        classId=3:300
                        """);
    }

    @Test
    void theHashNeverChanges() {
        assertThat(PlanHash.of(DOCUMENT).hex())
                .isEqualTo("11095f0ea9e1760df2add3a872fb845d30761ad27fd4e481f03296d334ba1d63");
    }

    @Test
    void everyFieldIsInTheHash() {
        Set<PlanHash> hashes =
                Stream.concat(changedHeads(), changedLines())
                        .map(PlanHash::of)
                        .collect(Collectors.toSet());

        assertThat(hashes).hasSize(18).doesNotContain(PlanHash.of(DOCUMENT));
    }

    @Test
    void aValueCannotImitateTheNextField() {
        InvoiceDocument honest = head("1", "a");
        InvoiceDocument forged = head("1\nissuedOn=10:2026-03-01", "a");

        assertThat(PlanHash.of(honest)).isNotEqualTo(PlanHash.of(forged));
    }

    private static Stream<InvoiceDocument> changedHeads() {
        return Stream.of(
                document(new DocumentLink(new ConnectionId(new UUID(9, 9)), "58"), LINE),
                document(new DocumentLink(CONNECTION, "59"), LINE),
                head("INV-2", DOCUMENT.memo()),
                head(DOCUMENT.number(), "other memo"),
                dated(ISSUED_ON.plusDays(1), DUE_ON),
                dated(ISSUED_ON, DUE_ON.plusDays(1)),
                valued(usd("1"), DOCUMENT.total()),
                valued(DOCUMENT.discount(), usd("99")),
                documentOf(List.of(LINE, LINE)));
    }

    private static Stream<InvoiceDocument> changedLines() {
        return Stream.of(
                        line("other", "7", "Hours", "4", usd("25"), usd("100"), "NON", "300"),
                        line(
                                LINE.description(),
                                "8",
                                "Hours",
                                "4",
                                usd("25"),
                                usd("100"),
                                "NON",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Days",
                                "4",
                                usd("25"),
                                usd("100"),
                                "NON",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Hours",
                                "5",
                                usd("25"),
                                usd("100"),
                                "NON",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Hours",
                                "4",
                                usd("26"),
                                usd("100"),
                                "NON",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Hours",
                                "4",
                                usd("25"),
                                usd("101"),
                                "NON",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Hours",
                                "4",
                                usd("25"),
                                usd("100"),
                                "TAX",
                                "300"),
                        line(
                                LINE.description(),
                                "7",
                                "Hours",
                                "4",
                                usd("25"),
                                usd("100"),
                                "NON",
                                ""),
                        new InvoiceDocument.Line(
                                LINE.description(),
                                "7",
                                "Hours",
                                LINE.quantity(),
                                LINE.unitPrice(),
                                LINE.amount(),
                                new ServicePeriod.Unstated(),
                                "NON",
                                "300"))
                .map(line -> document(CUSTOMER, line));
    }

    private static InvoiceDocument.Line line(
            String description,
            String itemId,
            String itemName,
            String quantity,
            Money unitPrice,
            Money amount,
            String taxCode,
            String classId) {
        return new InvoiceDocument.Line(
                description,
                itemId,
                itemName,
                Quantity.of(quantity),
                unitPrice,
                amount,
                LINE.servicePeriod(),
                taxCode,
                classId);
    }

    private static InvoiceDocument head(String number, String memo) {
        return new InvoiceDocument(
                CUSTOMER,
                number,
                ISSUED_ON,
                DUE_ON,
                DOCUMENT.lines(),
                DOCUMENT.discount(),
                DOCUMENT.total(),
                memo);
    }

    private static InvoiceDocument dated(LocalDate issuedOn, LocalDate dueOn) {
        return new InvoiceDocument(
                CUSTOMER,
                DOCUMENT.number(),
                issuedOn,
                dueOn,
                DOCUMENT.lines(),
                DOCUMENT.discount(),
                DOCUMENT.total(),
                DOCUMENT.memo());
    }

    private static InvoiceDocument valued(Money discount, Money total) {
        return new InvoiceDocument(
                CUSTOMER,
                DOCUMENT.number(),
                ISSUED_ON,
                DUE_ON,
                DOCUMENT.lines(),
                discount,
                total,
                DOCUMENT.memo());
    }

    private static InvoiceDocument document(DocumentLink customer, InvoiceDocument.Line line) {
        return new InvoiceDocument(
                customer,
                DOCUMENT.number(),
                ISSUED_ON,
                DUE_ON,
                List.of(line),
                DOCUMENT.discount(),
                DOCUMENT.total(),
                DOCUMENT.memo());
    }

    private static InvoiceDocument documentOf(List<InvoiceDocument.Line> lines) {
        return new InvoiceDocument(
                CUSTOMER,
                DOCUMENT.number(),
                ISSUED_ON,
                DUE_ON,
                lines,
                DOCUMENT.discount(),
                DOCUMENT.total(),
                DOCUMENT.memo());
    }
}
