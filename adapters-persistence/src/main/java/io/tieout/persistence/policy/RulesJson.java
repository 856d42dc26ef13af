package io.tieout.persistence.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a policy's rules. Its names are data in the database. */
record RulesJson(
        List<Amount> secondFrom,
        int lapseDays,
        @Nullable Within auto,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Matching match) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** so many minor units of a currency */
    record Amount(long minor, String currency) {

        static Amount of(Money money) {
            return new Amount(money.minorUnits(), money.currency().code());
        }

        Money money() {
            return Money.ofMinor(minor, new Currency(currency));
        }
    }

    /** what is approved without a person */
    record Within(List<Amount> atMost, List<String> accounts, List<String> products) {

        static Within of(AutoApproval.Within rule) {
            return new Within(
                    rule.atMost().stream().map(Amount::of).toList(),
                    rule.accounts().stream().map(account -> account.value().toString()).toList(),
                    rule.products());
        }

        AutoApproval rule() {
            return new AutoApproval.Within(
                    atMost.stream().map(Amount::money).toList(),
                    accounts.stream().map(UUID::fromString).map(AccountId::new).toList(),
                    products);
        }
    }

    /** what is matched without a person */
    record Matching(List<Amount> atMost, int points) {

        AutoMatch rule() {
            return new AutoMatch.Within(atMost.stream().map(Amount::money).toList(), points);
        }
    }

    static JSONB write(ApprovalRules rules) {
        var stored =
                new RulesJson(
                        rules.secondApproverFrom().stream().map(Amount::of).toList(),
                        rules.lapseDays(),
                        switch (rules.autoApproval()) {
                            case AutoApproval.Off() -> null;
                            case AutoApproval.Within rule -> Within.of(rule);
                        },
                        switch (rules.autoMatch()) {
                            case AutoMatch.Off() -> null;
                            case AutoMatch.Within(var atMost, var points) ->
                                    new Matching(atMost.stream().map(Amount::of).toList(), points);
                        });
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static ApprovalRules read(JSONB stored) {
        var rules = MAPPER.readValue(stored.data(), RulesJson.class);
        return new ApprovalRules(
                rules.secondFrom.stream().map(Amount::money).toList(),
                rules.lapseDays,
                rules.auto == null ? new AutoApproval.Off() : rules.auto.rule(),
                rules.match == null ? new AutoMatch.Off() : rules.match.rule());
    }
}
