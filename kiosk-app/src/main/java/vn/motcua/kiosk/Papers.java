package vn.motcua.kiosk;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.kiosk.words.Words;

final class Papers {
    Papers(KioskConfig config, Words words) {
    }
    PrintDocument ticket(QueueNumber number, QueueService service, boolean again) {
        return new PrintDocument("ticket", List.of(new PrintDocument.BigText(number.text(), 176), new PrintDocument.Text(service.nameVi(), 30, Weight.BOLD, Align.CENTRE), new PrintDocument.Cut()));
    }
    PrintDocument slip(Visit visit, Slip slip, boolean again) {
        return new PrintDocument("slip", List.of(new PrintDocument.Band("Mã", slip.code()), new PrintDocument.Code(slip.address(), 7, ""), new PrintDocument.Cut()));
    }
    PrintDocument guide(Procedure procedure) {
        return new PrintDocument("guide", List.of(new PrintDocument.Text(procedure.name(), 30, Weight.BOLD, Align.CENTRE), new PrintDocument.Cut()));
    }
}
