package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laws of the books, under whatever a bookkeeper and an app do to them. */
final class BooksProperties {

    /** What somebody does: which of the verbs, to which document, with how many cents. */
    record Act(int verb, int which, int cents) {

        private static final int VERBS = 12;

        static Act of(int seed) {
            int positive = Math.floorMod(seed, Integer.MAX_VALUE);
            return new Act(positive % VERBS, (positive / VERBS) % 10, 1 + (positive / 120) % 5_000);
        }

        String amount() {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }
    }

    @Property(tries = 25)
    void balancesAreWhatWasBilledLessWhatWasApplied(
            @ForAll @Size(min = 1, max = 25) List<Integer> seeds) {
        try (Sandbox qbo = Sandbox.connected()) {
            Actor actor = new Actor(qbo);
            seeds.forEach(seed -> actor.perform(Act.of(seed), Optional.empty()));

            BigDecimal billed = sum(qbo, "Invoice", "TotalAmt");
            BigDecimal open = sum(qbo, "Invoice", "Balance");
            BigDecimal received = sum(qbo, "Payment", "TotalAmt");
            BigDecimal unapplied = sum(qbo, "Payment", "UnappliedAmt");
            BigDecimal credit = sum(qbo, "CreditMemo", "RemainingCredit");
            BigDecimal used = sum(qbo, "CreditMemo", "TotalAmt").subtract(credit);
            BigDecimal applied = received.subtract(unapplied).add(used);
            assertThat(open).isEqualByComparingTo(billed.subtract(applied));
            assertThat(sum(qbo, "Customer", "Balance"))
                    .isEqualByComparingTo(open.subtract(unapplied).subtract(credit));
            assertThat(links(qbo, "Invoice", "CreditMemo")).isEqualTo(links(qbo, "Payment"));
        }
    }

    @Property(tries = 15)
    void askingAgainUnderTheSameRequestIdNeverChangesTheBooks(
            @ForAll @Size(min = 1, max = 15) List<Integer> seeds) {
        try (Sandbox qbo = Sandbox.connected()) {
            Actor actor = new Actor(qbo);
            for (int i = 0; i < seeds.size(); i++) {
                Act act = Act.of(seeds.get(i));
                Optional<String> request = actor.request(act);
                String path = request.orElse("") + "&requestid=r" + i;
                Optional<Sandbox.Answer> first = actor.send(request, path);
                String books = books(qbo);

                Optional<Sandbox.Answer> second = actor.send(request, path);

                if (first.filter(it -> it.status() == 200).isPresent()) {
                    assertThat(second.map(Sandbox.Answer::text))
                            .isEqualTo(first.map(Sandbox.Answer::text));
                    assertThat(books(qbo)).isEqualTo(books);
                }
            }
        }
    }

    @Property(tries = 10)
    void aRestartChangesNothing(@ForAll @Size(min = 1, max = 20) List<Integer> seeds)
            throws IOException {
        Path data = Files.createTempDirectory("twin");
        TwinOptions options = TwinOptions.inMemory().withData(data);
        String before;
        try (Sandbox qbo = new Sandbox(options)) {
            qbo.app("");
            qbo.realm(Sandbox.REALM, Sandbox.STEPPED);
            qbo.connect(Sandbox.REALM);
            Actor actor = new Actor(qbo);
            seeds.forEach(seed -> actor.perform(Act.of(seed), Optional.empty()));
            before = books(qbo);
        }
        try (Sandbox qbo = new Sandbox(options)) {
            assertThat(books(qbo)).isEqualTo(before);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 10)
    void pagesCoverEachRowExactlyOnce(
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 15) int page) {
        try (Sandbox qbo = Sandbox.connected()) {
            for (int i = 0; i < rows; i++) {
                qbo.customer("Customer " + i);
            }
            List<String> seen = new ArrayList<>();
            for (int start = 1; start <= rows; start += page) {
                qbo.query("select * from Customer STARTPOSITION " + start + " MAXRESULTS " + page)
                        .json()
                        .path("QueryResponse")
                        .path("Customer")
                        .forEach(row -> seen.add(row.path("Id").asString()));
            }
            assertThat(seen).hasSize(rows).doesNotHaveDuplicates();
        }
    }

    private static String books(Sandbox qbo) {
        return rows(qbo, "Customer").toString()
                + rows(qbo, "Invoice")
                + rows(qbo, "Payment")
                + rows(qbo, "CreditMemo");
    }

    private static BigDecimal sum(Sandbox qbo, String kind, String property) {
        return rows(qbo, kind).stream()
                .map(row -> row.path(property).decimalValue(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Which payment is linked to which document, seen from either side. */
    private static List<String> links(Sandbox qbo, String... kinds) {
        List<String> links = new ArrayList<>();
        for (String kind : kinds) {
            for (JsonNode row : rows(qbo, kind)) {
                String id = row.path("Id").asString();
                if (kind.equals("Payment")) {
                    row.path("Line")
                            .forEach(line -> links.add(id + "-" + linked(line.path("LinkedTxn"))));
                } else {
                    row.path("LinkedTxn")
                            .forEach(link -> links.add(link.path("TxnId").asString() + "-" + id));
                }
            }
        }
        return links.stream().distinct().sorted().toList();
    }

    private static String linked(JsonNode links) {
        return links.path(0).path("TxnId").asString();
    }

    private static List<JsonNode> rows(Sandbox qbo, String kind) {
        return List.copyOf(
                JsonMapper.shared()
                        .readTree(qbo.admin("GET", "/entities/" + kind, "").text())
                        .values());
    }
}
