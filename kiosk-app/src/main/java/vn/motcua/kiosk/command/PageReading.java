package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What tesseract reads on a page. @param work where it may leave pictures */
record PageReading(Path work) {

    static boolean isPossible() {
        return Stream.of("tesseract", "pdftoppm").allMatch(OtherProgram::isInstalled);
    }

    /** @param page from 1 */
    String ofPdf(Path pdf, int page) throws IOException, InterruptedException {
        OtherProgram.run(work, List.of("pdftoppm", "-r", "300", "-gray", "-singlefile", "-f", String.valueOf(page), "-l", String.valueOf(page),
                pdf.toString(), work.resolve("rendered").toString()));
        return ofPicture(work.resolve("rendered.pgm"));
    }

    String ofPicture(Path picture) throws IOException, InterruptedException {
        return OtherProgram.run(work, List.of("tesseract", picture.toString(), "stdout", "-l", "vie", "--dpi", "300")).said();
    }
}
