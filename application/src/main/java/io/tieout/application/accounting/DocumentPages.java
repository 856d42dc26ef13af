package io.tieout.application.accounting;

import java.net.URI;
import java.util.Optional;

/** Where a person looks at a document on the accounting system's own pages. */
public interface DocumentPages {

    /** the page of an invoice; empty where the accounting system shows none */
    Optional<URI> invoice(String documentId);
}
