package vn.motcua.device.escpos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.LineWidth;

/**
 * What is known of the printer beforehand.
 *
 * @param widthDots  printable dots of a line, a multiple of 8
 * @param mustAnswer a printer that keeps silent is switched off, not merely simple
 * @param stall      how long the line may take no data before the job is given up
 * @param full       asked for everything at once: DLE EOT 20 of printers by Custom
 * @param presenter  holds the paper until it is taken
 * @param means      what it can do beyond raster strips
 */
record Profile(int widthDots, int dotsPerInch, Cutter cutter, Completion completion, boolean mustAnswer, Duration stall,
               boolean full, Presenter presenter, Means means) {

    /** Millimetres that the usual printer feeds before it cuts; a paper has so much white above it. */
    private static final double HEAD_TO_KNIFE = 14;

    static List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(
                LineWidth.option("576"),
                Option.oneOf("dpi", "203", "180", "203", "300")
                    .described("Số chấm trên mỗi inch.", "Dots per inch."),
                Option.oneOf("cut", "partial", "partial", "full", "old", "none")
                    .described("Cách cắt giấy.", "How the paper is cut."),
                Option.oneOf("completion", Completion.GS_R.word(),
                        Completion.GS_R.word(), Completion.PROCESS_ID.word(), Completion.NONE.word())
                    .described("Cách máy in báo đã in xong.", "How the printer says that a paper is out."),
                Option.oneOf("answers", "auto", "auto", "yes")
                    .described("Máy in có trả lời trạng thái không.", "Whether the printer answers questions after its state."),
                Option.number("stall-seconds", 1, 60, 8)
                    .described("Số giây đường truyền đứng yên thì coi là lỗi.", "Seconds that the line may stand still before it is a fault."),
                Option.oneOf("status", "dle-eot", "dle-eot", "full")
                    .described("Cách hỏi trạng thái máy in.", "How the printer is asked for its state.")));
        options.addAll(Presenter.options());
        options.addAll(Means.options());
        return options;
    }

    static Profile of(Settings settings) {
        Presenter presenter = Presenter.of(settings);
        return new Profile(
                settings.number("width-dots"),
                settings.number("dpi"),
                Cutter.valueOf(settings.text("cut").toUpperCase(Locale.ROOT)),
                Completion.of(settings.text("completion")),
                settings.text("answers").equals("yes"),
                Duration.ofSeconds(settings.number("stall-seconds")),
                settings.text("status").equals("full") || presenter.there(),
                presenter,
                Means.of(settings));
    }

    /** How long paper of so many dots takes on a slow printer, 60 mm a second, with its cut. */
    Duration slowPrinting(int rows) {
        return printing(rows, 60, 1500);
    }

    /** The same on the usual printer: 100 mm a second. */
    Duration usualPrinting(int rows) {
        return printing(rows, 100, 300);
    }

    /** Of the roll, with the way from the head to the knife. */
    double millimetres(int rows) {
        return rows * 25.4 / dotsPerInch + HEAD_TO_KNIFE;
    }

    private Duration printing(int rows, double millimetresPerSecond, int cutMillis) {
        return Duration.ofMillis(Math.round(millimetres(rows) / millimetresPerSecond * 1000) + cutMillis);
    }
}
