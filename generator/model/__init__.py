"""The data that passes between the rooms: frozen values, no behaviour beyond their own invariants.

`span` and `document` describe a text, `annotation` what one document says, `story` what all documents say
together, `page` what a reader is shown. Nothing here imports anything of the package outside `model`.
"""
