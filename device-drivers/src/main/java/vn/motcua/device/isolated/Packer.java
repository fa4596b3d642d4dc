package vn.motcua.device.isolated;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/** The SPI's values as bytes, each field in the order of its record; {@link Unpacker} reads them back. */
final class Packer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    // --- the parts

    Packer number(int number) {
        return write(() -> out.writeInt(number));
    }

    Packer longer(long number) {
        return write(() -> out.writeLong(number));
    }

    Packer flag(boolean flag) {
        return write(() -> out.writeBoolean(flag));
    }

    Packer blob(byte[] blob) {
        return number(blob.length).write(() -> out.write(blob));
    }

    /** The rest of the body, without its length. */
    Packer raw(byte[] rest) {
        return write(() -> out.write(rest));
    }

    Packer text(String text) {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    /** By its name: an enum that grew is found out by the reader, not misread. */
    Packer word(Enum<?> word) {
        return text(word.name());
    }

    Packer words(Collection<? extends Enum<?>> words) {
        number(words.size());
        words.forEach(this::word);
        return this;
    }

    Packer texts(Map<String, String> texts) {
        number(texts.size());
        texts.forEach((key, value) -> text(key).text(value));
        return this;
    }

    private interface Writing {
        void to() throws IOException;
    }

    private Packer write(Writing writing) {
        try {
            writing.to();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    // --- what devices say

    Packer fault(DeviceException fault) {
        return word(fault.fault()).text(String.valueOf(fault.getMessage())).flag(fault.nothingBegun());
    }

    Packer health(DeviceHealth health) {
        text(health.getClass().getSimpleName());
        if (health instanceof DeviceHealth.Ready ready) {
            words(ready.warnings());
        } else if (health instanceof DeviceHealth.Blocked blocked) {
            words(blocked.faults());
        } else if (health instanceof DeviceHealth.Unreachable away) {
            text(away.detail());
        } else if (health instanceof DeviceHealth.Broken broken) {
            text(broken.detail());
        }
        return this;
    }

    Packer info(DeviceInfo info) {
        return text(info.maker()).text(info.model()).text(info.serial()).text(info.firmware());
    }

    Packer found(Collection<Found> present) {
        number(present.size());
        present.forEach(found -> text(found.id().value()).text(found.description()));
        return this;
    }

    Packer capabilities(PrinterCapabilities can) {
        return number(can.widthDots()).number(can.dotsPerInch()).flag(can.cutter()).flag(can.reportsPaper());
    }

    Packer capabilities(ScannerCapabilities can) {
        words(can.sources()).flag(can.duplex()).flag(can.startedByButton()).number(can.dotsPerInch().size());
        can.dotsPerInch().forEach(this::number);
        return this;
    }

    Packer report(PrintReport report) {
        return longer(report.bytesSent()).flag(report.confirmed()).write(() -> out.writeDouble(report.millimetres()));
    }

    Packer page(ScannedPage page) {
        return text(page.file().toString()).number(page.number()).number(page.dotsPerInch()).flag(page.back());
    }

    // --- what devices are asked for

    Packer request(ScanRequest request) {
        return word(request.source()).flag(request.duplex()).word(request.colour()).number(request.dotsPerInch())
                .text(request.folder().toAbsolutePath().toString()).number(request.mostPages());
    }

    Packer document(PrintDocument document) {
        text(document.title()).number(document.parts().size());
        document.parts().forEach(this::part);
        return this;
    }

    private void part(PrintDocument.Part part) {
        text(part.getClass().getSimpleName());
        if (part instanceof PrintDocument.Text text) {
            text(text.text()).number(text.size()).word(text.weight()).word(text.align());
        } else if (part instanceof PrintDocument.BigText big) {
            text(big.text()).number(big.size());
        } else if (part instanceof PrintDocument.Band band) {
            text(band.caption()).text(band.text());
        } else if (part instanceof PrintDocument.Box box) {
            number(box.lines().size());
            box.lines().forEach(this::text);
        } else if (part instanceof PrintDocument.Fact fact) {
            fact(fact);
        } else if (part instanceof PrintDocument.Columns columns) {
            number(columns.facts().size());
            columns.facts().forEach(this::fact);
        } else if (part instanceof PrintDocument.Picture picture) {
            picture(picture.image()).word(picture.align());
        } else if (part instanceof PrintDocument.Code code) {
            text(code.content()).number(code.module()).text(code.caption());
        } else if (part instanceof PrintDocument.Feed feed) {
            number(feed.dots());
        }
    }

    private void fact(PrintDocument.Fact fact) {
        text(fact.label()).text(fact.value());
    }

    /** Its points as they are: drivers choose their own threshold. */
    private Packer picture(BufferedImage image) {
        number(image.getWidth()).number(image.getHeight());
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int point : points) {
            number(point);
        }
        return this;
    }
}
