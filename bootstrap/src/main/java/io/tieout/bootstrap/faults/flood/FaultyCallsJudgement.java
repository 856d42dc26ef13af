package io.tieout.bootstrap.faults.flood;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the twin's journal and books say of a run with faulty calls. */
final class FaultyCallsJudgement {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Parts house;
    private final List<Billing> billings;
    private final int each;
    private final FaultReport.Draft draft = new FaultReport.Draft();

    /**
     * @param each how many invoices each company was to get
     */
    FaultyCallsJudgement(Parts house, List<Billing> billings, int each) {
        this.house = house;
        this.billings = billings;
        this.each = each;
    }

    /** One invoice, wherever its pushes went. */
    private record Target(String realm, String number) {}

    /**
     * @param before how many of the calls came before the faults
     */
    FaultReport of(List<Call> calls, int before, Administrator administrator) {
        draft.figure(
                "operations", billings.size() * each + " in " + billings.size() + " companies");
        draft.figure("calls before the faults", before);
        tellCalls(calls.subList(before, calls.size()));
        judgeRequestIds(calls.stream().filter(Call::isPush).toList());
        billings.forEach(this::judgeBooks);
        draft.figure("retried by an administrator", administrator.retried());
        draft.figure("connected anew by an administrator", administrator.connectedAnew());
        draft.figure("tenant time, longest of a company", longest());
        return draft.report();
    }

    private void tellCalls(List<Call> calls) {
        long faulty = calls.stream().filter(call -> !call.fault().isEmpty()).count();
        draft.figure("calls under faults", calls.size());
        draft.figure(
                "of them faulty",
                String.format(Locale.ROOT, "%d (%.1f %%)", faulty, 100.0 * faulty / calls.size()));
        Map<String, Long> byKind =
                calls.stream()
                        .filter(call -> !call.fault().isEmpty())
                        .collect(groupingBy(Call::fault, TreeMap::new, counting()));
        byKind.forEach((kind, count) -> draft.figure("  " + kind, count));
    }

    private void judgeRequestIds(List<Call> pushes) {
        Map<Target, Set<String>> ids = new HashMap<>();
        Map<Target, Integer> asked = new HashMap<>();
        for (Call push : pushes) {
            if (push.body().isEmpty()) {
                draft.broken("the twin forgot what was sent before it was read");
            } else {
                Target target = target(push);
                ids.computeIfAbsent(target, _ -> new HashSet<>()).add(push.requestId());
                asked.merge(target, 1, Integer::sum);
            }
        }
        ids.forEach((target, used) ->
                draft.expect("request ids of " + target.number(), 1, used.size()));
        long apart = ids.values().stream().flatMap(Set::stream).distinct().count();
        draft.expect("request ids, all of them", billings.size() * each, Math.toIntExact(apart));
        draft.figure(
                "asked for more than once", asked.values().stream().filter(n -> n > 1).count());
        draft.figure(
                "asked for most often",
                asked.values().stream().max(Integer::compare).orElse(0) + " times");
    }

    private static Target target(Call push) {
        return new Target(push.realm(), JSON.readTree(push.body()).path("DocNumber").asString());
    }

    /** each invoice stands in the books once, and Tieout knows which one it is */
    private void judgeBooks(Billing billing) {
        Map<String, Long> landed = new HashMap<>();
        Map<String, String> documents = new HashMap<>();
        for (JsonNode invoice : house.twin().records(billing.company().realm(), "Invoice")) {
            String number = invoice.path("DocNumber").asString();
            landed.merge(number, 1L, Long::sum);
            documents.put(number, invoice.path("Id").asString());
        }
        List<String> wanted = billing.numbers(each);
        draft.expect(
                "different invoices in the books of " + billing.company(),
                wanted.size(),
                landed.size());
        for (String number : wanted) {
            String which = number + " of " + billing.company();
            draft.expect("how often " + which + " landed", 1L, landed.getOrDefault(number, 0L));
            draft.expect(
                    "what Tieout takes for " + which,
                    documents.getOrDefault(number, ""),
                    known(billing, number));
        }
    }

    /** the document that it knows as landed; {@code none} if it knows of none */
    private String known(Billing billing, String number) {
        return house.invoices()
                .find(billing.company().viewer(), billing.invoice(number))
                .filter(invoice -> invoice.status() == Status.PUSHED)
                .map(InvoiceView::documentId)
                .orElse("none");
    }

    private Duration longest() {
        return billings.stream()
                .map(billing -> billing.company().age())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
