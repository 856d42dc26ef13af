package io.tieout.domain.account.linking;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Finding.Problem;
import io.tieout.domain.account.linking.Party.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks through the list of names for what makes links doubtful: duplicates and bad records. */
public final class BooksCheck {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::problem)
                    .thenComparingInt(finding -> finding.party().externalId().length())
                    .thenComparing(finding -> finding.party().externalId());

    private final List<Party> parties;
    private final Map<String, Party> customers;
    private final List<Finding> findings = new ArrayList<>();

    private BooksCheck(Collection<Party> parties) {
        this.parties = List.copyOf(parties);
        this.customers =
                parties.stream()
                        .filter(party -> party.kind() == Kind.CUSTOMER)
                        .collect(Collectors.toMap(Party::externalId, Function.identity()));
    }

    /**
     * All findings about customers, by problem, then by id.
     *
     * @param billedOtherwise by customer, the accounts that are it but for their currency
     */
    public static List<Finding> of(
            Collection<Party> parties, Map<String, List<AccountId>> billedOtherwise) {
        var check = new BooksCheck(parties);
        check.findShared(Problem.SAME_NAME, party -> Set.of(name(party)));
        check.findShared(Problem.SAME_EMAIL, party -> Marks.of(party.traits()).emails());
        check.findNamesOfOtherKinds();
        check.customers.values().forEach(check::look);
        billedOtherwise.forEach(check::findOtherCurrency);
        return check.findings.stream().sorted(ORDER).toList();
    }

    /** inactive ones are no trouble: nobody can choose them by mistake */
    private void findShared(Problem problem, Function<Party, Set<String>> values) {
        Map<String, List<Party>> byValue = new HashMap<>();
        for (Party party : customers.values()) {
            if (party.isActive()) {
                values.apply(party).stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value ->
                                byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(party));
            }
        }
        byValue.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .forEach(sharing ->
                        sharing.forEach(party ->
                                findings.add(
                                        new Finding(
                                                party,
                                                problem,
                                                others(party, sharing),
                                                List.of()))));
    }

    private void findNamesOfOtherKinds() {
        Map<String, List<Party>> others =
                parties.stream()
                        .filter(party -> party.kind() != Kind.CUSTOMER)
                        .collect(Collectors.groupingBy(BooksCheck::name));
        for (Party customer : customers.values()) {
            List<Party> same = others.getOrDefault(name(customer), List.of());
            if (!same.isEmpty() && !name(customer).isEmpty()) {
                findings.add(
                        new Finding(
                                customer,
                                Problem.NAME_OF_OTHER_KIND,
                                others(customer, same),
                                List.of()));
            }
        }
    }

    private void findOtherCurrency(String customer, List<AccountId> accounts) {
        Party party = customers.get(customer);
        if (party != null) {
            findings.add(
                    new Finding(party, Problem.ACCOUNT_IN_OTHER_CURRENCY, List.of(), accounts));
        }
    }

    private void look(Party customer) {
        if (!customer.isActive() && !customer.balance().isZero()) {
            found(customer, Problem.INACTIVE_WITH_BALANCE);
        }
        if (customer.traits().name().chars().anyMatch(sign -> ":\t\r\n".indexOf(sign) >= 0)) {
            found(customer, Problem.FORBIDDEN_NAME);
        }
        if (customer.isActive() && customer.traits().email().isBlank()) {
            found(customer, Problem.NO_EMAIL);
        }
        if (!customer.parentId().isEmpty() && customer.isActive()) {
            lookAbove(customer);
        }
    }

    private void lookAbove(Party customer) {
        Party parent = customers.get(customer.parentId());
        if (parent == null || !parent.isActive()) {
            found(customer, Problem.PARENT_UNUSABLE);
        } else if (!parent.currency().equals(customer.currency())) {
            found(customer, Problem.PARENT_IN_OTHER_CURRENCY);
        }
    }

    private void found(Party customer, Problem problem) {
        findings.add(new Finding(customer, problem, List.of(), List.of()));
    }

    private static List<String> others(Party party, List<Party> sharing) {
        return sharing.stream()
                .filter(each -> !each.equals(party))
                .map(Party::externalId)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(id -> id))
                .toList();
    }

    private static String name(Party party) {
        return NormalName.of(party.traits().name());
    }
}
