/// A message from the client, as far as it is one.
enum Message {
  case request(id: JSON, method: String, params: JSON)
  case notification(method: String, params: JSON)
  /// The answer to something that the server has asked.
  case response
  case invalid(id: JSON, Failure)

  init(_ frame: Frames.Frame) {
    switch frame {
    case .malformed: self = .invalid(id: .null, Failure(.parseError, "a header without a valid Content-Length"))
    case .body(let bytes):
      guard let json = JSON(bytes) else {
        self = .invalid(id: .null, Failure(.parseError, "the message is not JSON in UTF-8, or nests too deep"))
        return
      }
      self.init(json)
    }
  }

  private init(_ json: JSON) {
    guard json.isObject else {
      self = .invalid(id: .null, Failure(.invalidRequest, "a message is one object; batches are not part of LSP"))
      return
    }
    let id = json["id"]
    guard let method = json["method"] else {
      let isAnswer = id != nil && (json["result"] != nil || json["error"] != nil)
      self = isAnswer ? .response : .invalid(id: id ?? .null, Failure(.invalidRequest, "a message needs a method"))
      return
    }
    guard let name = method.string else {
      self = .invalid(id: id ?? .null, Failure(.invalidRequest, "the method is a string"))
      return
    }
    let params = json["params"] ?? .null
    switch id {
    case nil: self = .notification(method: name, params: params)
    case .string?, .number?: self = .request(id: id ?? .null, method: name, params: params)
    default: self = .invalid(id: .null, Failure(.invalidRequest, "an id is a number or a string"))
    }
  }
}

/// Why a request has no result.
struct Failure: Equatable {
  /// Source: JSON-RPC 2.0, section 5.1, and LSP 3.17, ErrorCodes and LSPErrorCodes.
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case notInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// What a request is answered with.
enum Answer {
  case result(JSON)
  case failure(Failure)

  static let nothing = Answer.result(.null)

  func response(to id: JSON) -> JSON {
    switch self {
    case .result(let result): ["jsonrpc": "2.0", "id": id, "result": result]
    case .failure(let failure):
      [
        "jsonrpc": "2.0", "id": id,
        "error": ["code": JSON(failure.code.rawValue), "message": .string(failure.message)],
      ]
    }
  }
}
