package io.tieout.qbo.invoice;

import io.tieout.application.accounting.DocumentPages;
import io.tieout.qbo.QboSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of QuickBooks Online, which follow from which of its services is asked. A page opens in
 * the company that the person is signed in to.
 */
public final class QboPages implements DocumentPages {

    /** the services' hosts: facts sheet 2.1; the pages' as the address bar shows them */
    private static final Map<String, String> PAGES =
            Map.of(
                    "quickbooks.api.intuit.com", "https://app.qbo.intuit.com",
                    "sandbox-quickbooks.api.intuit.com", "https://app.sandbox.qbo.intuit.com");

    private final Optional<String> pages;

    public QboPages(QboSettings settings) {
        this.pages = Optional.ofNullable(PAGES.get(settings.baseUrl().getHost()));
    }

    @Override
    public Optional<String> invoice(String documentId) {
        String id = URLEncoder.encode(documentId, StandardCharsets.UTF_8);
        return pages.map(at -> at + "/app/invoice?txnId=" + id);
    }
}
