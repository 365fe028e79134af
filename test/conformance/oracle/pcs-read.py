"""Reads every N/text below the directory given with pcs' own parser, and prints one JSON object a line."""

import json
import sys
from pathlib import Path

from pcs.common.interface.dto import to_dict
from pcs.lib.commands.cluster import get_corosync_conf_struct
from pcs.lib.corosync.config_facade import ConfigFacade
from pcs.lib.corosync.config_parser import Parser, verify_section
from pcs.lib.errors import LibraryError
from pcs.lib.interface.config import ParserErrorException


class Environment:
    def __init__(self, root):
        self.root = root

    def get_corosync_conf(self):
        return ConfigFacade(self.root)


def tree(section):
    return {
        "attributes": [list(pair) for pair in section.get_attributes()],
        "sections": [[child.name, tree(child)] for child in section.get_sections()],
    }


def read(data):
    try:
        root = Parser.parse(data)
    except ParserErrorException as error:
        return {"error": type(error).__name__.removesuffix("Exception")}
    except UnicodeDecodeError:
        return {"error": "UnicodeDecodeError"}
    result = {"tree": tree(root)}
    names, keys, values = verify_section(root)
    # What pcs would refuse to write back.
    result["unwritable"] = names + keys + [path for path, _ in values]
    try:
        result["model"] = to_dict(get_corosync_conf_struct(Environment(root)))
    except LibraryError as error:
        result["refused"] = [item.message.message for item in error.args]
    return result


directory = Path(sys.argv[1])
for index in range(int(sys.argv[2])):
    print(json.dumps(read((directory / str(index) / "text").read_bytes())))
