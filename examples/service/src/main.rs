//! Serves the library on this machine: `cargo run -p rammeaftale-service`, at port 8080 or the one that is given. With
//! `--openapi` it writes its description and ends.

use std::net::Ipv4Addr;

use rammeaftale_service::{app, description};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let argument = std::env::args().nth(1);
    if argument.as_deref() == Some("--openapi") {
        println!("{}", description());
        return Ok(());
    }
    let port = argument.map_or(Ok(8080), |port| port.parse())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("http://{}/rules", listener.local_addr()?);
    axum::serve(listener, app()).await?;
    Ok(())
}
