package io.tieout.graphql.schema;

import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The schema as a file that users of the API build against. It changes only on purpose: run the
 * tests with {@code -Dtieout.schema.publish=additions} to write it anew, or with {@code =all} when
 * something that a user may rely on goes away or changes.
 */
final class PublishedSchema {

    /** Tests run in their module's folder. */
    static final Path FILE = Path.of("..", "docs", "schema.graphqls");

    private PublishedSchema() {}

    static String text(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(false);
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }

    /** what a user who was built against {@code before} would trip over, in words */
    static List<String> breakages(String before, String after) {
        var found = new CapturingReporter();
        var usual = ParserOptions.getDefaultParserOptions();
        // A published schema is no request: the limit of requests is not meant for it.
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
        try {
            new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), found);
        } finally {
            ParserOptions.setDefaultParserOptions(usual);
        }
        return found.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }

    static String read() throws IOException {
        return Files.exists(FILE) ? Files.readString(FILE) : "type Query { nothing: Int }\n";
    }

    static void write(String text) throws IOException {
        Files.writeString(FILE, text);
    }
}
