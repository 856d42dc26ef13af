package io.tieout.domain.message;

import io.tieout.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tenant's customers pay: an https address in which the account's reference, the number of
 * the oldest invoice, amount and currency may be left open. An address of the reader's own machine
 * may be a plain one, for a trial.
 */
public final class PayLink {

    private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)}");

    /** RFC 3986: perhaps a port, and behind it what needs no quoting */
    private static final String BEHIND_THE_HOST =
            "(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?";

    /** RFC 3986: scheme and host; no user */
    private static final Pattern SECURE =
            Pattern.compile("https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?" + BEHIND_THE_HOST);

    /** nobody listens on the way there; W3C "Secure Contexts", section 3.1 */
    private static final Pattern LOOPBACK =
            Pattern.compile("http://127\\.0\\.0\\.1" + BEHIND_THE_HOST);

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PayLink() {}

    /** why this is no such address; empty if it is one, or nothing */
    static String flawOf(String template) {
        Map<String, String> sample = values("A-1", "INV-1", "1.00", "USD");
        Matcher open = OPEN.matcher(template);
        while (open.find()) {
            if (!sample.containsKey(open.group(1))) {
                return "{"
                        + open.group(1)
                        + "} has no value in a payment link; known are {account}, {amount},"
                        + " {currency} and {invoice}";
            }
        }
        String address = filled(template, sample);
        return template.isEmpty() || isSecure(address) || LOOPBACK.matcher(address).matches()
                ? ""
                : "a payment link is an https address without a password in it; write it as"
                        + " https://pay.example.com/{invoice}";
    }

    static boolean isSecure(String address) {
        return SECURE.matcher(address).matches();
    }

    /** the address for one message; empty when the tenant names none */
    public static String of(String template, String reference, String number, Money amount) {
        return filled(
                template,
                values(
                        reference,
                        number,
                        amount.toDecimal().toPlainString(),
                        amount.currency().code()));
    }

    private static Map<String, String> values(
            String reference, String number, String amount, String currency) {
        return new TreeMap<>(
                Map.of(
                        "account", reference,
                        "invoice", number,
                        "amount", amount,
                        "currency", currency));
    }

    private static String filled(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", encoded(each.getValue()));
        }
        return filled;
    }

    /** RFC 3986 section 2.1: whatever is not unreserved is written as its bytes */
    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) (each & 0xFF)) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }
}
