package io.tieout.twin.account;

import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import java.util.Set;

/** Which types of accounts a property of a document may name. */
public final class AccountUse {

    /** Where money lies or waits to be brought to the bank. */
    public static final Set<String> MONEY = Set.of("Bank", "Other Current Asset");

    /** Undeposited Funds: third of the chart every company begins with. */
    public static final String UNDEPOSITED = "3";

    private AccountUse() {}

    /**
     * Sees that an account is of one of these types.
     *
     * @throws io.tieout.twin.fault.QboFault 6430 if it is not
     */
    public static void check(Row account, String property, Set<String> types) {
        if (!types.contains(type(account))) {
            throw BusinessFaults.wrongAccountType(property, account.key().id());
        }
    }

    /** Whether an account is kept per customer or vendor. */
    public static boolean isOfParties(Row account) {
        return Set.of("Accounts Receivable", "Accounts Payable").contains(type(account));
    }

    private static String type(Row account) {
        return Json.stringOr(account.entity(), "AccountType", "");
    }
}
