package io.tieout.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Remembers queries that were read and found valid, because a platform asks the same few over and
 * over. Values travel as variables, so the text of a query rarely changes; what a query costs is
 * still looked at each time, since that depends on its variables.
 *
 * <p>Bounded by the length of the texts, so that ever new ones push out each other and nothing
 * else.
 */
public final class ParsedQueries implements PreparsedDocumentProvider {

    /** a parsed query takes some forty bytes for each character: about 10 MB in all */
    private static final long MOST_CHARACTERS = 256 * 1024;

    /** longer ones are read anew each time: nobody asks them often */
    private static final int LONGEST = 16 * 1024;

    private final Cache<String, PreparsedDocumentEntry> valid =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher((String query, PreparsedDocumentEntry _) -> query.length())
                    .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(known == null ? read(input, parse) : known);
    }

    private PreparsedDocumentEntry read(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = parse.apply(input);
        if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
            valid.put(input.getQuery(), entry);
        }
        return entry;
    }
}
