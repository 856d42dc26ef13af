package io.tieout.twin.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of one A4 page of text, written as ISO 32000-1 wants it: numbered objects, a table that
 * says at which byte each of them starts, and a trailer that says where the table is.
 */
final class PdfFile {

    /** Lines that fit on the page. */
    static final int MOST_LINES = 50;

    private static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                    + " /Resources << /Font << /F1 4 0 R >> >> >>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    private PdfFile() {}

    /** The page with these lines; characters outside Latin-1 are shown as question marks. */
    static byte[] of(List<String> lines) {
        String text = content(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        PdfFile file = new PdfFile();
        file.write("%PDF-1.4\n");
        file.object("<< /Type /Catalog /Pages 2 0 R >>");
        file.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.object(PAGE);
        file.object(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
                        + " >>");
        file.object("<< /Length %d >>\nstream\n%sendstream".formatted(text.length(), text));
        file.end();
        return file.bytes.toByteArray();
    }

    private static String content(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 60 780 Td\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        return text.append("ET\n").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        starts.add(bytes.size());
        write("%d 0 obj\n%s\nendobj\n".formatted(starts.size(), body));
    }

    private void end() {
        int table = bytes.size();
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(starts.size() + 1));
        starts.forEach(start -> write(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
        write(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(starts.size() + 1, table));
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
