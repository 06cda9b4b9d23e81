"""Reads decks with python-pptx: for each file a line of JSON with its slides, their paragraphs and notes."""

import json
import sys

from pptx import Presentation

RTL = "{http://schemas.openxmlformats.org/drawingml/2006/main}pPr"


def paragraphs(frame):
    for paragraph in frame.paragraphs:
        properties = paragraph._p.find(RTL)
        yield {
            # A line break within a paragraph is a vertical tab here.
            "text": paragraph.text.replace("\v", "\n"),
            "level": paragraph.level,
            "rtl": properties is not None and properties.get("rtl") == "1",
            "bullet": properties is not None and properties.find(RTL.replace("pPr", "buChar")) is not None,
        }


def slide(slide):
    shapes = {shape.placeholder_format.idx: shape.text_frame for shape in slide.placeholders}
    return {
        "title": slide.shapes.title.text,
        "title_rtl": all(paragraph["rtl"] for paragraph in paragraphs(shapes[0])),
        "lines": list(paragraphs(shapes[1])),
        "notes": [paragraph["text"] for paragraph in paragraphs(slide.notes_slide.notes_text_frame)],
    }


for file in sys.argv[1:]:
    print(json.dumps([slide(one) for one in Presentation(file).slides]))
