//! Serves the library on this machine: `cargo run -p rammeaftale-service`, at port 8080 or the one that is given.

use std::net::Ipv4Addr;

use rammeaftale_service::app;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args().nth(1).map_or(Ok(8080), |port| port.parse())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("http://{}/rules", listener.local_addr()?);
    axum::serve(listener, app()).await?;
    Ok(())
}
